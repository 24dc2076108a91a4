import { onBeforeUnmount, onMounted, type Ref, ref, type ShallowRef } from 'vue'
import { readingMinutes } from '../../model/brief.ts'

/** What is folded away is not read. */
const folded = 'details:not([open]) > :not(summary)'

/** Whole minutes to read what stands in an element, as it changes: counted from the very words that are shown. */
export function useReadingTime(read: Readonly<ShallowRef<HTMLElement | null>>): Readonly<Ref<number>> {
  const minutes = ref(1)
  let observer: MutationObserver | null = null
  onMounted(() => {
    const element = read.value
    if (element === null) return
    const count = () => {
      const copy = element.cloneNode(true) as HTMLElement
      for (const each of copy.querySelectorAll(folded)) each.remove()
      // Text of neighbouring elements is not one word.
      const texts: string[] = []
      const walker = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT)
      while (walker.nextNode() !== null) texts.push(walker.currentNode.textContent ?? '')
      minutes.value = readingMinutes(texts.join(' '))
    }
    observer = new MutationObserver(count)
    observer.observe(element, { childList: true, characterData: true, subtree: true, attributeFilter: ['open'] })
    count()
  })
  onBeforeUnmount(() => observer?.disconnect())
  return minutes
}
