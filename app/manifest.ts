import type { MetadataRoute } from 'next'

export default function manifest(): MetadataRoute.Manifest {
  return {
    name: 'Jadwal MTU Kabupaten Bekasi',
    short_name: 'Jadwal MTU',
    description: 'Jadwal kunjungan Mobile Training Unit, pelatihan kerja gratis di Kabupaten Bekasi.',
    lang: 'id',
    start_url: '/',
    display: 'minimal-ui',
    background_color: '#fbfaf7',
    theme_color: '#0b635d',
    icons: [{ src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' }],
  }
}
