'use client'

import * as brush from 'lucide-react/icons/brush'
import * as calendarDays from 'lucide-react/icons/calendar-days'
import * as calendarPlus from 'lucide-react/icons/calendar-plus'
import * as chefHat from 'lucide-react/icons/chef-hat'
import * as chevronLeft from 'lucide-react/icons/chevron-left'
import * as chevronRight from 'lucide-react/icons/chevron-right'
import * as circleCheck from 'lucide-react/icons/circle-check'
import * as circleAlert from 'lucide-react/icons/circle-exclamation-point'
import * as flame from 'lucide-react/icons/flame'
import * as info from 'lucide-react/icons/info'
import * as list from 'lucide-react/icons/list'
import * as locate from 'lucide-react/icons/locate'
import * as map from 'lucide-react/icons/map'
import * as mapPin from 'lucide-react/icons/map-pin'
import * as messageCircle from 'lucide-react/icons/message-circle'
import * as plugZap from 'lucide-react/icons/plug-zap'
import * as scissors from 'lucide-react/icons/scissors'
import * as snowflake from 'lucide-react/icons/snowflake'
import * as triangleAlert from 'lucide-react/icons/triangle-exclamation-point'
import * as users from 'lucide-react/icons/users'
import * as wrench from 'lucide-react/icons/wrench'
import type { IconName } from './icon.tsx'

const ICONS: Record<IconName, object> = {
  brush,
  'calendar-days': calendarDays,
  'calendar-plus': calendarPlus,
  'chef-hat': chefHat,
  'chevron-left': chevronLeft,
  'chevron-right': chevronRight,
  'circle-alert': circleAlert,
  'circle-check': circleCheck,
  flame,
  info,
  list,
  locate,
  map,
  'map-pin': mapPin,
  'message-circle': messageCircle,
  'plug-zap': plugZap,
  scissors,
  snowflake,
  'triangle-alert': triangleAlert,
  users,
  wrench,
}

/**
 * The shapes that Icon points at; stands once in every document, so that a hundred icons weigh as much as one. A
 * client component, or every page would carry the shapes twice.
 */
export function IconSprite() {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: made of constants of a package, at build time
  return <svg className="hidden" aria-hidden="true" dangerouslySetInnerHTML={{ __html: SPRITE }} />
}

type Shape = [tag: string, attributes: Record<string, string>]

// The package's own components are client components and would send each shape twice; its types leave
// the drawings out.
function shapesOf(module: object): Shape[] {
  return (module as { __iconData: { node: Shape[] } }).__iconData.node
}

function symbol([name, module]: [string, object]): string {
  const shapes = shapesOf(module).map(([tag, { key, ...attributes }]) => {
    const written = Object.entries(attributes).map(([attribute, value]) => `${attribute}="${value}"`)
    return `<${tag} ${written.join(' ')}/>`
  })
  return `<symbol id="${name}" viewBox="0 0 24 24">${shapes.join('')}</symbol>`
}

const SPRITE = Object.entries(ICONS).map(symbol).join('')
