const ICON_NAMES = [
  'brush',
  'calendar-days',
  'calendar-plus',
  'chef-hat',
  'chevron-left',
  'chevron-right',
  'circle-alert',
  'circle-check',
  'flame',
  'info',
  'list',
  'locate',
  'map',
  'map-pin',
  'message-circle',
  'plug-zap',
  'scissors',
  'snowflake',
  'triangle-alert',
  'users',
  'wrench',
] as const

export type IconName = (typeof ICON_NAMES)[number]

export function isIconName(name: string): name is IconName {
  return (ICON_NAMES as readonly string[]).includes(name)
}

/** One icon of the sprite, in the colour and size of the text around it; invisible to screen readers. */
export function Icon({ name, className = '' }: { name: IconName; className?: string }) {
  return (
    <svg className={`icon ${className}`} viewBox="0 0 24 24" aria-hidden="true">
      <use href={`#${name}`} />
    </svg>
  )
}
