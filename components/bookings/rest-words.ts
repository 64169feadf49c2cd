import type { Rest } from '#lib/time/working-days.ts'

/** "hari Minggu", "Hari Raya Natal", "cuti bersama Hari Raya Natal (perkiraan)" */
export function restWords(rest: Rest): string {
  if (rest.kind === 'sunday') return 'hari Minggu'
  if (rest.kind === 'saturday') return 'hari Sabtu'
  const { name, kind, forecast } = rest.holiday
  const joint = kind === 'joint_leave' && !/cuti bersama/i.test(name)
  return `${joint ? 'cuti bersama ' : ''}${name}${forecast ? ' (perkiraan)' : ''}`
}
