/** Questions in a row, each with a way back to the one before. What was answered is there again when one comes back. */
import * as vscode from 'vscode'

/** What came of a question. */
export type Outcome = 'next' | 'back' | 'cancel'

export interface StepAt {
  readonly title: string
  readonly step: number
  readonly totalSteps: number
}

export interface Step {
  /** Left out where it has nothing to ask after what was answered before. */
  readonly when?: () => boolean
  readonly ask: (at: StepAt) => Promise<Outcome>
}

/** Asks one after the other. True once all are answered, false where somebody gave up. */
export async function runSteps(title: string, steps: readonly Step[]): Promise<boolean> {
  const active = () => steps.filter((step) => step.when?.() ?? true)
  let at = 0
  for (;;) {
    const now = active()
    const step = now[at]
    if (!step) return true
    const outcome = await step.ask({ title, step: at + 1, totalSteps: now.length })
    if (outcome === 'cancel') return false
    at += outcome === 'next' ? 1 : -1
  }
}

export interface TextQuestion {
  readonly prompt: string
  readonly placeholder?: string
  readonly value: string
  /** May be left empty. */
  readonly optional?: boolean
  /** Said of what is typed: a fault keeps it from being taken, a note does not. */
  readonly check?: (text: string) => Promise<{ readonly fault: string | null; readonly note: string }>
  readonly take: (text: string) => void
}

/** Asks for a text. It stays when the window loses the focus, as a figure may have to be looked up. */
export async function askText(at: StepAt, question: TextQuestion): Promise<Outcome> {
  const input = vscode.window.createInputBox()
  Object.assign(input, at)
  input.prompt = question.prompt
  input.placeholder = question.placeholder
  input.value = question.value
  input.ignoreFocusOut = true
  input.buttons = at.step > 1 ? [vscode.QuickInputButtons.Back] : []
  let asked = 0
  const check = async (): Promise<boolean> => {
    const own = ++asked
    const text = input.value.trim()
    const said = await faultOf(question, text)
    // What was said of an older text is of no interest any more.
    if (own !== asked) return false
    input.validationMessage = said.fault
      ? { message: said.fault, severity: vscode.InputBoxValidationSeverity.Error }
      : said.note === ''
        ? undefined
        : { message: said.note, severity: vscode.InputBoxValidationSeverity.Info }
    return said.fault === null
  }
  return shown(input, (done) => [
    input.onDidChangeValue(() => {
      if (input.value.trim() !== '') void check()
      else input.validationMessage = undefined
    }),
    input.onDidTriggerButton(() => done('back')),
    input.onDidAccept(async () => {
      if (!(await check())) return
      question.take(input.value.trim())
      done('next')
    }),
  ])
}

async function faultOf({ optional, check }: TextQuestion, text: string) {
  const fine = { fault: null, note: '' }
  if (text === '') return optional ? fine : { fault: vscode.l10n.t('This is needed'), note: '' }
  return check ? check(text) : fine
}

export interface PickQuestion<T extends vscode.QuickPickItem> {
  readonly placeholder: string
  readonly items: readonly T[]
  /** The one that was chosen before. */
  readonly active?: T | undefined
  /** Makes an item of what is typed and stands in no list. */
  readonly fresh?: (text: string) => T
  readonly take: (item: T) => void
}

/** Asks for one of a list, or for what is typed. */
export async function askPick<T extends vscode.QuickPickItem>(at: StepAt, question: PickQuestion<T>): Promise<Outcome> {
  const pick = vscode.window.createQuickPick<T>()
  Object.assign(pick, at)
  const { fresh } = question
  pick.placeholder = question.placeholder
  pick.items = question.items
  pick.matchOnDescription = true
  pick.matchOnDetail = true
  pick.ignoreFocusOut = true
  pick.buttons = at.step > 1 ? [vscode.QuickInputButtons.Back] : []
  if (question.active) pick.activeItems = [question.active]
  return shown(pick, (done) => [
    pick.onDidChangeValue((text) => {
      if (!fresh) return
      const typed = text.trim()
      const isKnown = typed === '' || question.items.some((item) => item.label === typed)
      pick.items = isKnown ? question.items : [fresh(typed), ...question.items]
    }),
    pick.onDidTriggerButton(() => done('back')),
    pick.onDidAccept(() => {
      const [item] = pick.activeItems
      if (!item) return
      question.take(item)
      done('next')
    }),
  ])
}

function shown(
  input: vscode.QuickInput,
  listen: (done: (outcome: Outcome) => void) => readonly vscode.Disposable[],
): Promise<Outcome> {
  return new Promise((resolve) => {
    const listening: vscode.Disposable[] = []
    const done = (outcome: Outcome): void => {
      resolve(outcome)
      for (const one of listening) one.dispose()
      input.dispose()
    }
    listening.push(
      ...listen(done),
      input.onDidHide(() => done('cancel')),
    )
    input.show()
  })
}
