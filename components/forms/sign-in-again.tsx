'use client'

import { Notice } from '#components/ui/notice.tsx'
import { SIGN_IN_EMAIL, SIGN_IN_PASSWORD, type Values } from '#lib/forms/form.ts'
import { FormText } from './fields.tsx'

/** Asks for the sign-in inside a form whose sign-in has ended. */
export function SignInAgain() {
  return (
    <fieldset className="flex flex-col gap-4 rounded-card border border-line bg-surface p-4">
      <legend className="px-1 font-bold">Masuk lagi</legend>
      <Notice tone="warning" role="alert" title="Sesi Anda sudah berakhir">
        Isian Anda tidak hilang. Masuk lagi di sini, lalu isian langsung dikirim.
      </Notice>
      <FormText name={SIGN_IN_EMAIL} label="Surel" type="email" autoComplete="username" />
      <FormText name={SIGN_IN_PASSWORD} label="Kata sandi" type="password" autoComplete="current-password" />
    </fieldset>
  )
}

/** What was typed, carried along unseen. */
export function TypedFields({ values }: { values: Values }) {
  const typed = Object.entries(values).filter(([name]) => name !== SIGN_IN_EMAIL)
  return typed.flatMap(([name, value]) =>
    [value].flat().map((text, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a repeated field is told apart by its place alone
      <input key={`${name}-${index}`} type="hidden" name={name} value={text} />
    )),
  )
}
