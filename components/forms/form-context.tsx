'use client'

import { createContext, useContext } from 'react'
import { type FormState, freshForm } from '#lib/forms/form.ts'

/** The form around a field: its id on the page, what was typed, what stands in the way. */
export const FormContext = createContext<{ id: string; state: FormState }>({
  id: 'formulir',
  state: freshForm(),
})

/** Several forms of one page have fields of one name; their ids must differ. */
export function idOf(formId: string, field: string): string {
  return `${formId}-${field}`
}

/** Id, error and typed value of one field of the form around it. */
export function useField(name: string) {
  const { id, state } = useContext(FormContext)
  return {
    id: idOf(id, name),
    error: state.problems.find(({ field }) => field === name)?.message,
    values: state.values,
  }
}
