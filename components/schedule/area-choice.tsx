'use client'

import { CONTROL } from './filter-fields.tsx'

/** A kecamatan and what lies in it, as short as can be: there are two hundred. */
export type AreaGroup = [code: string, name: string, within: [code: string, name: string][]]

/** Kecamatan or desa, in one choice. A client component, so that the page carries the names once as data. */
export function AreaChoice({ groups, chosen }: { groups: AreaGroup[]; chosen: string | null }) {
  return (
    <select name="wilayah" id="saring-wilayah" defaultValue={chosen ?? ''} className={CONTROL}>
      <option value="">Seluruh kabupaten</option>
      {groups.map(([code, name, within]) => (
        <optgroup key={code} label={name}>
          <option value={code}>{`Kecamatan ${name}`}</option>
          {within.map(([desa, desaName]) => (
            <option key={desa} value={desa}>
              {desaName}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  )
}
