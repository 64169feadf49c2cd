import type { StaffRole } from '#lib/accounts/viewer.ts'

interface DemoAccountsProps {
  accounts: { email: string; staffRole: StaffRole | null; organization: string | null }[]
}

const ROLES: Record<StaffRole, string> = {
  admin: 'Petugas, admin',
  scheduler: 'Petugas, penjadwal',
  instructor: 'Instruktur',
  viewer: 'Petugas, hanya melihat',
}

/** Who one can be in a copy with demo data; the password is printed where the copy was started. */
export function DemoAccounts({ accounts }: DemoAccountsProps) {
  if (accounts.length === 0) return null
  return (
    <details className="rounded-card border border-line bg-surface px-4">
      <summary className="min-h-11 cursor-pointer py-2.5 font-semibold">Akun contoh untuk mencoba</summary>
      <p className="text-ink-soft text-sm">Kata sandinya tertulis di terminal tempat aplikasi dijalankan.</p>
      <ul className="my-3 flex flex-col gap-2">
        {accounts.map(({ email, staffRole, organization }) => (
          <li key={email}>
            <code className="break-all font-semibold">{email}</code>
            <span className="block text-ink-soft text-sm">
              {staffRole ? ROLES[staffRole] : `Pemohon, ${organization ?? 'belum terhubung'}`}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
