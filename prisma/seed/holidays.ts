import type { Database } from '#lib/database/client.ts'
import { type Day, toDateColumn } from '#lib/time/days.ts'

/** As decreed for 2026 by the three ministers. */
export const NATIONAL_2026: Record<Day, string> = {
  '2026-01-01': 'Tahun Baru 2026 Masehi',
  '2026-01-16': 'Isra Mikraj Nabi Muhammad SAW',
  '2026-02-17': 'Tahun Baru Imlek 2577 Kongzili',
  '2026-03-19': 'Hari Suci Nyepi (Tahun Baru Saka 1948)',
  '2026-03-21': 'Idulfitri 1447 Hijriah',
  '2026-03-22': 'Idulfitri 1447 Hijriah',
  '2026-04-03': 'Wafat Yesus Kristus',
  '2026-04-05': 'Kebangkitan Yesus Kristus (Paskah)',
  '2026-05-01': 'Hari Buruh Internasional',
  '2026-05-14': 'Kenaikan Yesus Kristus',
  '2026-05-27': 'Iduladha 1447 Hijriah',
  '2026-05-31': 'Hari Raya Waisak 2570 BE',
  '2026-06-01': 'Hari Lahir Pancasila',
  '2026-06-16': '1 Muharam Tahun Baru Islam 1448 Hijriah',
  '2026-08-17': 'Proklamasi Kemerdekaan',
  '2026-08-25': 'Maulid Nabi Muhammad SAW',
  '2026-12-25': 'Kelahiran Yesus Kristus',
}

export const JOINT_LEAVE_2026: Record<Day, string> = {
  '2026-02-16': 'Cuti bersama Tahun Baru Imlek',
  '2026-03-18': 'Cuti bersama Hari Suci Nyepi',
  '2026-03-20': 'Cuti bersama Idulfitri',
  '2026-03-23': 'Cuti bersama Idulfitri',
  '2026-03-24': 'Cuti bersama Idulfitri',
  '2026-05-15': 'Cuti bersama Kenaikan Yesus Kristus',
  '2026-05-28': 'Cuti bersama Iduladha',
  '2026-12-24': 'Cuti bersama Kelahiran Yesus Kristus',
}

/** Reckoned, not yet decreed; joint leave of 2027 nobody can know. */
const NATIONAL_2027: Record<Day, string> = {
  '2027-01-01': 'Tahun Baru 2027 Masehi',
  '2027-01-05': 'Isra Mikraj Nabi Muhammad SAW',
  '2027-02-06': 'Tahun Baru Imlek 2578 Kongzili',
  '2027-03-08': 'Hari Suci Nyepi (Tahun Baru Saka 1949)',
  '2027-03-10': 'Idulfitri 1448 Hijriah',
  '2027-03-11': 'Idulfitri 1448 Hijriah',
  '2027-03-26': 'Wafat Yesus Kristus',
  '2027-03-28': 'Kebangkitan Yesus Kristus (Paskah)',
  '2027-05-01': 'Hari Buruh Internasional',
  '2027-05-06': 'Kenaikan Yesus Kristus',
  '2027-05-16': 'Iduladha 1448 Hijriah',
  '2027-05-20': 'Hari Raya Waisak 2571 BE',
  '2027-06-01': 'Hari Lahir Pancasila',
  '2027-06-07': '1 Muharam Tahun Baru Islam 1449 Hijriah',
  '2027-08-15': 'Maulid Nabi Muhammad SAW',
  '2027-08-17': 'Proklamasi Kemerdekaan',
  '2027-12-25': 'Kelahiran Yesus Kristus',
}

/** Inserts the holidays of days that have none. */
export async function seedHolidays(tx: Database): Promise<void> {
  const rows = (names: Record<Day, string>, kind: 'national' | 'joint_leave', forecast: boolean) =>
    Object.entries(names).map(([day, name]) => ({ day: toDateColumn(day), name, kind, forecast }))
  await tx.holiday.createMany({
    data: [
      ...rows(NATIONAL_2026, 'national', false),
      ...rows(JOINT_LEAVE_2026, 'joint_leave', false),
      ...rows(NATIONAL_2027, 'national', true),
    ],
    skipDuplicates: true,
  })
}
