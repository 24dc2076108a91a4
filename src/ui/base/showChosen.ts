import { nextTick } from 'vue'

/**
 * What was refused doesn't stand chosen: when a press in a group of radio inputs has been answered, they show what
 * `chosen` says. For the group's `change`.
 */
export async function showChosen({ currentTarget }: Event, chosen: () => string | null): Promise<void> {
  await nextTick()
  for (const input of (currentTarget as HTMLElement).querySelectorAll('input')) input.checked = input.value === chosen()
}
