'use client'

import type { ComponentProps } from 'react'
import type { ActionForm } from '#components/forms/action-form.tsx'
import { FormContext } from '#components/forms/form-context.tsx'
import { Button } from '#components/ui/button.tsx'
import { freshForm } from '#lib/forms/form.ts'

/** Stands in for an ActionForm where the answer is an address: what was picked joins the dates that are in it already. */
export function PickForm({ id, path, values, submit, children }: ComponentProps<typeof ActionForm>) {
  const [place = '', query = ''] = path.split('?')
  const kept = [...new URLSearchParams(query)].filter(([name]) => name === 'tanggal')
  return (
    <FormContext value={{ id, state: freshForm(values) }}>
      <form id={id} action={place} method="get" className="flex scroll-mt-4 flex-col gap-5">
        {kept.map(([name, text]) => (
          <input key={text} type="hidden" name={name} value={text} />
        ))}
        <div key={path} className="flex flex-col gap-5">
          {children}
        </div>
        <div>
          <Button type="submit" name="tambah" value="1" variant="secondary">
            {submit}
          </Button>
        </div>
      </form>
    </FormContext>
  )
}
