import { expect, test } from 'vitest'
import { printable, replacedLetters } from '#components/letters/printable.ts'

test('a letter keeps what its font has, drops marks, and shows a gap where nothing is left', () => {
  expect(printable('Jl. “Melati” No. 5 – RT 03 é')).toBe('Jl. “Melati” No. 5 – RT 03 é')
  expect(printable('Sūrya Łódź ꦗ')).toBe('Surya ?ódz ?')
})

test('what a letter shows otherwise is told before it is issued, each letter once', () => {
  expect(replacedLetters(['Desa Melati – RT 03'])).toEqual([])
  expect(replacedLetters(['Sūrya', 'ū ꦗ'])).toEqual([
    { letter: 'ū', shown: 'u' },
    { letter: 'ꦗ', shown: '?' },
  ])
})
