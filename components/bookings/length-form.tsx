import { Button } from '#components/ui/button.tsx'
import { NumberInput } from '#components/ui/inputs.tsx'

interface LengthFormProps {
  ordinaryDays: number
  mostDays: number
  /** What was picked, if it differs. */
  days: string
  /** What else was picked, to be kept: name and text. */
  kept: [string, string][]
}

/** Searches anew for a visit that is longer or shorter than usual. */
export function LengthForm({ ordinaryDays, mostDays, days, kept }: LengthFormProps) {
  return (
    <form method="get" className="flex flex-wrap items-end gap-2">
      {kept.map(([name, text]) => (
        <input key={`${name} ${text}`} type="hidden" name={name} value={text} />
      ))}
      <NumberInput
        id="cari-hari"
        name="hari"
        label="Cari untuk jumlah hari lain"
        optional
        min={1}
        max={mostDays}
        placeholder={String(ordinaryDays)}
        defaultValue={days}
      />
      <Button type="submit" variant="secondary">
        Hitung ulang
      </Button>
    </form>
  )
}
