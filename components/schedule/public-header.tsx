import { ButtonLink } from '#components/ui/button.tsx'
import { SiteHeader } from '#components/ui/site-header.tsx'

/** On top of every public page. It never says who looks: public pages are the same for everybody. */
export function PublicHeader() {
  return (
    <SiteHeader
      nav={[
        { href: '/', label: 'Jadwal' },
        { href: '/ajukan', label: 'Ajukan kunjungan' },
      ]}
      account={
        <ButtonLink href="/masuk" variant="secondary">
          Masuk
        </ButtonLink>
      }
    />
  )
}
