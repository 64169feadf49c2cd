import { StartAsking } from '#components/drafts/start-asking.tsx'
import { startAction } from './actions.ts'

export default function AskPage() {
  return <StartAsking action={startAction} path="/ajukan" signIn />
}
