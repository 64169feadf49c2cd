import * as brush from 'lucide-react/icons/brush'
import * as chefHat from 'lucide-react/icons/chef-hat'
import * as flame from 'lucide-react/icons/flame'
import * as plugZap from 'lucide-react/icons/plug-zap'
import * as scissors from 'lucide-react/icons/scissors'
import * as snowflake from 'lucide-react/icons/snowflake'
import * as wrench from 'lucide-react/icons/wrench'

type Shape = [tag: string, attributes: Record<string, string>]

// Its types leave the drawings out.
const shapesOf = (module: object) => (module as { __iconData: { node: Shape[] } }).__iconData.node

const ICONS: Record<string, object> = {
  brush,
  'chef-hat': chefHat,
  flame,
  'plug-zap': plugZap,
  scissors,
  snowflake,
}

/** The lines of a training type's icon, in a square of 24; of one that is not known, a wrench. */
export const iconShapes = (icon: string): Shape[] => shapesOf(ICONS[icon] ?? wrench)
