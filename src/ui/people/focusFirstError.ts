import { nextTick } from 'vue'

/** Moves the focus to the first control of the form that must be put right, once its error is shown. */
export async function focusFirstError(form: HTMLElement | null): Promise<void> {
  await nextTick()
  form?.querySelector<HTMLElement>('[aria-invalid="true"], fieldset[aria-describedby$="-error"] input')?.focus()
}
