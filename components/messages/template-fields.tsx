'use client'

import { useState } from 'react'
import { FormArea, FormText } from '#components/forms/fields.tsx'
import { useField } from '#components/forms/form-context.tsx'
import { textOf } from '#lib/forms/form.ts'
import type { Channel } from '#lib/messages/message.ts'
import type { PlaceholderName } from '#lib/messages/placeholder.ts'
import { TemplatePreview } from './template-preview.tsx'

interface TemplateFieldsProps {
  channel: Channel
  placeholders: readonly PlaceholderName[]
}

/** Subject and body of a text, with a preview that follows what is typed. */
export function TemplateFields({ channel, placeholders }: TemplateFieldsProps) {
  const { values } = useField('body')
  const [subject, setSubject] = useState(textOf(values, 'subject'))
  const [body, setBody] = useState(textOf(values, 'body'))
  return (
    <div className="grid items-start gap-5 lg:grid-cols-2">
      <div className="flex flex-col gap-5">
        {channel === 'mail' ? (
          <FormText
            name="subject"
            label="Hal"
            autoComplete="off"
            onChange={(event) => setSubject(event.currentTarget.value)}
          />
        ) : null}
        <FormArea
          name="body"
          label="Isi"
          rows={16}
          spellCheck
          onChange={(event) => setBody(event.currentTarget.value)}
        />
      </div>
      <TemplatePreview text={{ subject, body }} channel={channel} placeholders={placeholders} />
    </div>
  )
}
