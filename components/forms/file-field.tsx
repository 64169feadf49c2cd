'use client'

import { useState } from 'react'
import { FileInput } from '#components/ui/inputs.tsx'
import { ACCEPT, TAKEN, TOO_LARGE } from '#components/uploads/words.ts'
import { MAX_UPLOAD } from '#lib/uploads/upload.ts'
import { useField } from './form-context.tsx'

interface FormFileProps {
  name: string
  label: string
  hint?: string
  optional?: boolean
  accept?: string
}

/**
 * A file of the ActionForm around it. One that is too large is not even sent where there is JavaScript: over a phone it
 * would take minutes to be refused.
 */
export function FormFile({ hint = TAKEN, accept = ACCEPT, ...props }: FormFileProps) {
  const { values: _, error, id } = useField(props.name)
  const [tooLarge, setTooLarge] = useState(false)
  return (
    <FileInput
      {...props}
      id={id}
      hint={hint}
      accept={accept}
      error={tooLarge ? TOO_LARGE : error}
      onChange={({ currentTarget }) => {
        const large = [...(currentTarget.files ?? [])].some(({ size }) => size > MAX_UPLOAD)
        setTooLarge(large)
        if (large) currentTarget.value = ''
      }}
    />
  )
}
