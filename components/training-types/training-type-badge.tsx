import { Icon, type IconName, isIconName } from '#components/ui/icon.tsx'

/** What a screen needs to know of a training type to draw it. */
export interface TrainingTypeLook {
  shortName: string
  icon: string
  hue: string
}

const HUES = new Set(['las', 'ac', 'cukur', 'listrik', 'boga', 'mua'])

/** Sets --hue and --hue-soft for what lies inside; types that staff added without a known hue are neutral. */
export function hueClass(hue: string): string {
  return HUES.has(hue) ? `hue-${hue}` : 'hue-neutral'
}

export function trainingTypeIcon(icon: string): IconName {
  return isIconName(icon) ? icon : 'wrench'
}

/** Icon, short name and hue: three ways to tell a training type, of which colour is only one. */
export function TrainingTypeBadge({ type }: { type: TrainingTypeLook }) {
  return (
    <span
      className={`${hueClass(type.hue)} inline-flex items-center gap-1.5 whitespace-nowrap rounded-md border border-(--hue) bg-(--hue-soft) px-2 py-0.5 font-semibold text-sm`}
    >
      <Icon name={trainingTypeIcon(type.icon)} className="text-(--hue)" />
      {type.shortName}
    </span>
  )
}
