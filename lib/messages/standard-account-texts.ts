import type { Template } from './text.ts'

const CLOSING = 'Dinas Tenaga Kerja\nPelatihan keliling MTU'

/** What people are told about their accounts and drafts; owed by the commands themselves (lib/messages/owe-steps.ts). */
export const ACCOUNT_TEXTS = {
  invitation: {
    title: 'Undangan menjadi anggota',
    placeholders: ['nama', 'pemohon', 'tautan', 'batas'],
    mail: {
      subject: 'Undangan mengurus permohonan {pemohon}',
      body: `Yth. {nama},\n\nAnda diundang mengurus permohonan pelatihan keliling MTU untuk {pemohon}. Terima undangan lewat tautan ini, paling lambat {batas}:\n{tautan}\n\nBila Anda tidak mengenal pengundangnya, abaikan saja surel ini.\n\n${CLOSING}`,
    },
  },
  organizationVerified: {
    title: 'Pemohon sudah diverifikasi',
    placeholders: ['nama', 'pemohon', 'tautan'],
    mail: {
      subject: '{pemohon} sudah diverifikasi',
      body: `Yth. {nama},\n\nPetugas sudah memeriksa data {pemohon}, dan mencatatnya sebagai pemohon yang terverifikasi. Data dan permohonannya ada di sini:\n{tautan}\n\n${CLOSING}`,
    },
  },
  organizationRefused: {
    title: 'Data pemohon belum dapat diterima',
    placeholders: ['nama', 'pemohon', 'alasan', 'tautan'],
    mail: {
      subject: 'Data {pemohon} perlu diperbaiki',
      body: `Yth. {nama},\n\nPetugas sudah memeriksa data {pemohon}, tetapi belum dapat menerimanya:\n{alasan}\n\nPerbaiki datanya di sini, lalu petugas memeriksanya lagi:\n{tautan}\n\n${CLOSING}`,
    },
  },
  resetPassword: {
    title: 'Kata sandi baru',
    placeholders: ['nama', 'tautan', 'batas'],
    mail: {
      subject: 'Buat kata sandi baru',
      body: `Yth. {nama},\n\nAda yang meminta kata sandi baru untuk akun Anda. Buat kata sandi lewat tautan ini, paling lambat {batas}:\n{tautan}\n\nBila bukan Anda, abaikan saja surel ini: kata sandi lama tetap berlaku.\n\n${CLOSING}`,
    },
  },
  confirmEmail: {
    title: 'Pastikan alamat surel',
    placeholders: ['nama', 'pemohon', 'tautan', 'batas'],
    mail: {
      subject: 'Pastikan alamat surel Anda',
      body: `Yth. {nama},\n\nPastikan bahwa alamat surel ini milik Anda lewat tautan berikut, paling lambat {batas}:\n{tautan}\n\nBila Anda tidak mendaftar, abaikan saja surel ini.\n\n${CLOSING}`,
    },
  },
  draftLink: {
    title: 'Tautan melanjutkan isian',
    placeholders: ['nama', 'tautan', 'batas'],
    mail: {
      subject: 'Lanjutkan permohonan Anda',
      body: `Yth. {nama},\n\nIsian permohonan Anda tersimpan. Lanjutkan lewat tautan ini, paling lambat {batas}:\n{tautan}\n\n${CLOSING}`,
    },
    whatsapp: `Yth. {nama}, dari Dinas Tenaga Kerja (pelatihan keliling MTU).\n\nIsian permohonan Anda tersimpan. Lanjutkan lewat tautan ini, paling lambat {batas}:\n{tautan}`,
  },
  countersignRequest: {
    title: 'Minta persetujuan desa',
    placeholders: ['nama', 'pemohon', 'program', 'lokasi', 'tiket', 'tautan'],
    mail: {
      subject: 'Mohon persetujuan untuk permohonan {pemohon} ({tiket})',
      body: `Yth. {nama},\n\n{pemohon} memohon pelatihan {program} di {lokasi} (nomor {tiket}). Permohonan dari RT/RW perlu persetujuan desa atau kelurahan. Setujui atau tolak di sini:\n{tautan}\n\n${CLOSING}`,
    },
  },
  confirmSubscription: {
    title: 'Pastikan minta dikabari',
    placeholders: ['pilihan', 'tautan', 'batas'],
    mail: {
      subject: 'Tekan sekali lagi agar Anda dikabari',
      body: `Halo,\n\nAda yang meminta agar alamat surel ini dikabari bila ada {pilihan}. Bila itu Anda, tekan tombol di halaman ini, paling lambat {batas}:\n{tautan}\n\nBila bukan Anda, abaikan saja surel ini: alamat Anda akan kami hapus.\n\n${CLOSING}`,
    },
  },
  visitNear: {
    title: 'Ada kunjungan di dekat Anda',
    placeholders: ['program', 'lokasi', 'tanggal', 'pilihan', 'kunjungan', 'tautan'],
    mail: {
      subject: '{program} di {lokasi}, {tanggal}',
      body: `Halo,\n\nAda kunjungan baru di dekat Anda:\n{program}\n{lokasi}\n{tanggal}\n\nLihat jam, kursi, dan cara ikut di sini. Bila tanggalnya berubah, halaman ini ikut berubah:\n{kunjungan}\n\nAnda menerima surel ini karena minta dikabari tentang {pilihan}. Berhenti dikabari:\n{tautan}\n\n${CLOSING}`,
    },
  },
} satisfies Record<string, Template>
