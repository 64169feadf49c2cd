import type { BadgeTone } from '#components/ui/badge.tsx'
import type { FundingSource, UnitState } from '#lib/units/unit.ts'

export const UNIT_STATE: Record<UnitState, { word: string; tone: BadgeTone }> = {
  active: { word: 'Siap pakai', tone: 'success' },
  repair: { word: 'Sedang diperbaiki', tone: 'waiting' },
  retired: { word: 'Tidak dipakai lagi', tone: 'plain' },
}

export const FUNDING: Record<FundingSource, string> = { apbd: 'APBD', csr: 'CSR' }
