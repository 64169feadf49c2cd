// npm run outlines:import -- batas-kecamatan.geojson
import { readFile } from 'node:fs/promises'
import { readOutlines } from '#lib/areas/outline.ts'
import { database } from '#lib/database/client.ts'

const [, , path] = process.argv
if (!path) {
  console.error('Sebut berkasnya: npm run outlines:import -- batas-kecamatan.geojson')
  process.exit(1)
}
const text = await readFile(path, 'utf8').catch((error: Error) => {
  console.error(`Berkas tidak terbaca: ${error.message}`)
  process.exit(1)
})
const db = database()
const kecamatan = await db.area.findMany({ where: { kind: 'kecamatan' }, select: { code: true, name: true } })
const found = readOutlines(text, kecamatan)
if (!found || found.outlines.length === 0) {
  console.error('Di berkas itu tidak ada batas kecamatan: harus GeoJSON dengan kode atau nama kecamatan.')
  process.exit(1)
}
const { outlines, unknown } = found
await db.$transaction([
  db.areaOutline.deleteMany({ where: { code: { in: outlines.map(({ code }) => code) } } }),
  db.areaOutline.createMany({ data: outlines }),
])
await db.$disconnect()
console.log(`Batas ${outlines.length} dari ${kecamatan.length} kecamatan dipakai di peta.`)
for (const name of unknown) console.log(`Bukan kecamatan yang dikenal, dilewati: ${name}`)
