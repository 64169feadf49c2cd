import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

type NoticeTone = 'info' | 'success' | 'warning' | 'danger'

const TONES: Record<NoticeTone, { box: string; mark: string; icon: IconName; word: string }> = {
  info: { box: 'border-teal bg-teal-soft', mark: 'text-teal', icon: 'info', word: 'Keterangan' },
  success: {
    box: 'border-success bg-success-soft',
    mark: 'text-success',
    icon: 'circle-check',
    word: 'Berhasil',
  },
  warning: {
    box: 'border-marigold bg-marigold-soft',
    mark: 'text-marigold-ink',
    icon: 'triangle-alert',
    word: 'Perhatian',
  },
  danger: { box: 'border-danger bg-danger-soft', mark: 'text-danger', icon: 'circle-alert', word: 'Gagal' },
}

interface NoticeProps {
  tone?: NoticeTone
  title?: ReactNode
  /** `alert` for what must interrupt, `status` for what happened just now; nothing for what always stands there. */
  role?: 'alert' | 'status'
  children?: ReactNode
}

/** A coloured strip with an icon: something to know before reading on. */
export function Notice({ tone = 'info', title, role, children }: NoticeProps) {
  const { box, mark, icon, word } = TONES[tone]
  return (
    <div role={role} className={`flex gap-3 rounded-card border border-l-4 p-4 ${box}`}>
      <Icon name={icon} className={`mt-0.5 ${mark}`} />
      <div className="min-w-0">
        <span className="sr-only">{word}: </span>
        {title ? <p className="font-bold">{title}</p> : null}
        {children}
      </div>
    </div>
  )
}
