import { Readable } from 'node:stream'
import { database } from '#lib/database/client.ts'
import {
  axe,
  expect,
  noHorizontalScroll,
  signInAs,
  test,
  withAndWithoutJavaScript,
} from '#tests/support/browser.ts'
import { endSignIns } from '#tests/support/counter.ts'
import { askedCountersign } from '#tests/support/countersigns.ts'
import { createFleet } from '#tests/support/fleet.ts'
import { executable, jpeg, lockedPdf, pdf } from '#tests/support/papers.ts'
import { signInAgain } from '#tests/support/sign-in.ts'
import { createStaffViewer } from '#tests/support/viewers.ts'
import { submittedRequest } from '#tests/support/visits.ts'

const sent = (name: string, bytes: Uint8Array, mimeType = 'application/pdf') => ({
  name,
  mimeType,
  buffer: Buffer.from(bytes),
})

test.use({ viewport: { width: 360, height: 740 } })

withAndWithoutJavaScript('a member sends the letter, after two that are none', async ({ page }) => {
  const request = await submittedRequest(await createFleet(), { now: new Date() })
  await signInAs(page, request.member)
  await page.goto(`/pemohon/permohonan/${request.requestId}`)
  const open = async () => {
    const details = page.locator('details', { hasText: 'Tambah berkas' })
    if ((await details.getAttribute('open')) === null) await details.locator('summary').click()
  }
  const send = async (file: Parameters<ReturnType<typeof page.getByLabel>['setInputFiles']>[0]) => {
    await open()
    await page.locator('input[type=file]').setInputFiles(file)
    await page.getByRole('button', { name: 'Kirim berkas' }).click()
  }
  await open()
  await page.getByRole('button', { name: 'Kirim berkas' }).click()
  await expect(page.getByRole('alert').first()).toContainText('Pilih berkasnya dulu.')
  await send(sent('surat.pdf', executable()))
  await expect(page.getByRole('alert').first()).toContainText('Ini bukan PDF atau foto.')
  await send(sent('surat.pdf', lockedPdf()))
  await expect(page.getByRole('alert').first()).toContainText('Berkas ini terkunci kata sandi.')
  await send(sent('Surat “resmi” 🏭.docx', pdf(3)))
  await expect(page.getByRole('status')).toContainText('Berkas sudah diterima.')
  await expect(page.getByText('PDF 3 halaman')).toBeVisible()
  const link = page.getByRole('link', { name: 'Surat “resmi” 🏭.pdf' })
  const answer = await page.request.get((await link.getAttribute('href')) ?? '')
  expect(answer.headers()).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="Surat _resmi_ __.pdf"; filename*=UTF-8''${encodeURIComponent('Surat “resmi” 🏭.pdf')}`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': expect.stringMatching(/^sandbox; default-src 'none';/),
    'cache-control': 'private, no-store',
  })
  expect(await answer.body()).toEqual(Buffer.from(pdf(3)))
  await page.locator('summary', { hasText: 'Hapus berkas' }).click()
  await page.getByRole('radio').check()
  await page.getByRole('button', { name: 'Hapus berkas ini' }).click()
  await expect(page.getByRole('status')).toContainText('Berkas sudah dihapus.')
  await expect(link).toHaveCount(0)
})

withAndWithoutJavaScript('a file of 11 MB is refused beside its field', async ({ page }) => {
  const request = await submittedRequest(await createFleet(), { now: new Date() })
  await signInAs(page, request.member)
  await page.goto(`/pemohon/permohonan/${request.requestId}`)
  await page.locator('summary', { hasText: 'Tambah berkas' }).click()
  await page.getByLabel('Jenis berkas').selectOption('photo')
  await page
    .locator('input[type=file]')
    .setInputFiles(sent('besar.jpg', Buffer.concat([jpeg(), Buffer.alloc(11e6)])))
  const message = page.getByText('Berkas lebih besar dari 10 MB.').first()
  if (!(await message.isVisible())) await page.getByRole('button', { name: 'Kirim berkas' }).click()
  await expect(message).toBeVisible()
  await expect(page.getByLabel('Jenis berkas')).toHaveValue('photo')
  expect(await database().attachment.count({ where: { visitRequestId: request.requestId } })).toBe(0)
})

withAndWithoutJavaScript(
  'a sign-in that ended asks for the file once more, and says so',
  async ({ page }) => {
    const { requestId, member } = await submittedRequest(await createFleet(), { now: new Date() })
    await signInAs(page, member)
    await page.goto(`/pemohon/permohonan/${requestId}`)
    await page.locator('summary', { hasText: 'Tambah berkas' }).click()
    await page.locator('input[type=file]').setInputFiles(sent('surat.pdf', pdf()))
    await endSignIns(member.accountId)
    await page.getByRole('button', { name: 'Kirim berkas' }).click()
    await expect(page.getByRole('alert').filter({ hasText: 'Sesi Anda sudah berakhir' })).toBeVisible()
    await signInAgain(page, member)
    await expect(page.getByText('Pilih berkasnya dulu.').first()).toBeVisible()
    await page.locator('input[type=file]').setInputFiles(sent('surat.pdf', pdf()))
    await page.getByRole('button', { name: 'Kirim berkas' }).click()
    await expect(page.getByRole('status')).toContainText('Berkas sudah diterima.')
  },
)

test('staff adds what came later', async ({ page }) => {
  const { requestId } = await submittedRequest(await createFleet(), { now: new Date() })
  await signInAs(page, await createStaffViewer())
  await page.goto(`/petugas/permohonan/${requestId}`)
  await page.locator('summary', { hasText: 'Tambah berkas' }).click()
  await page.locator('input[type=file]').setInputFiles(sent('foto.png', jpeg(), 'image/png'))
  await page.getByLabel('Jenis berkas').selectOption('photo')
  await page.getByRole('button', { name: 'Kirim berkas' }).click()
  await expect(page.getByRole('status')).toContainText('Berkas sudah diterima.')
  await expect(page.getByRole('link', { name: 'foto.jpg' })).toBeVisible()
  await page.locator('summary', { hasText: 'Tambah berkas' }).click()
  await page.getByRole('button', { name: 'Kirim berkas' }).click()
  await expect(page.getByRole('alert').first()).toBeFocused()
  await axe(page)
  await noHorizontalScroll(page)
})

test('200 MB are cut: refused in words, the server stays small, others are served meanwhile', async ({
  page,
  app,
}) => {
  const request = await submittedRequest(await createFleet(), { now: new Date() })
  await signInAs(page, request.member)
  const path = `/pemohon/permohonan/${request.requestId}`
  await page.goto(path)
  // As a page without JavaScript would post it.
  const fields = await page
    .locator('#tambah-berkas input[type=hidden]')
    .evaluateAll((inputs) =>
      inputs.map((input) => [(input as HTMLInputElement).name, (input as HTMLInputElement).value]),
    )
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  const boundary = 'batas-uji'
  const part = (name: string, value: string) =>
    `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
  const head = [...fields, ['kind', 'photo']].map(([name, value]) => part(name ?? '', value ?? '')).join('')
  const megabyte = new Uint8Array(1024 * 1024)
  async function* body() {
    yield Buffer.from(head)
    yield Buffer.from(
      `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="besar.pdf"\r\ncontent-type: application/pdf\r\n\r\n`,
    )
    for (let sentSoFar = 0; sentSoFar < 200; sentSoFar += 1) yield megabyte
    yield Buffer.from(`\r\n--${boundary}--\r\n`)
  }
  const posting = fetch(app.url + path, {
    method: 'POST',
    headers: { cookie, origin: app.url, 'content-type': `multipart/form-data; boundary=${boundary}` },
    body: Readable.toWeb(Readable.from(body())),
    duplex: 'half',
  } as unknown as RequestInit)
  const meanwhile = await fetch(`${app.url}/masuk`)
  expect(meanwhile.status).toBe(200)
  const answer = await posting
  expect(answer.status).toBe(200)
  expect(await answer.text()).toContain('Berkas lebih besar dari 10 MB.')
  expect(await database().attachment.count({ where: { visitRequestId: request.requestId } })).toBe(0)
})

withAndWithoutJavaScript('an RT waits for its desa, which signs on a phone', async ({ page, newVisitor }) => {
  const { requestId, member, signer, rt } = await askedCountersign()
  await signInAs(page, member)
  await page.goto(`/pemohon/permohonan/${requestId}`)
  await expect(page.getByText('Menunggu tanda tangan desa')).toBeVisible()
  const office = await newVisitor()
  await signInAs(office, await createStaffViewer())
  await office.goto(`/petugas/permohonan/${requestId}`)
  await office.getByLabel('Alasan, bila ada butir').fill('Suratnya lengkap')
  await office.getByRole('button', { name: 'Terima ke antrean' }).click()
  await expect(office.getByRole('alert').first()).toContainText('belum menandatangani.')
  await signInAs(page, signer)
  await page.goto('/pemohon')
  await page.getByRole('link', { name: `${rt.name}: ` }).click()
  await page.getByRole('button', { name: 'Tanda tangani permohonan ini' }).click()
  await expect(page.getByRole('status')).toContainText('Jawaban Anda sudah dicatat: ditandatangani desa.')
  await signInAs(page, member)
  await page.goto(`/pemohon/permohonan/${requestId}`)
  await expect(page.getByText('Desa menandatangani permohonan')).toBeVisible()
})
