const lookMs = 20

/** Looks every 20 ms; false when the condition did not hold within `ms`. */
export function until(condition: () => boolean, ms: number): Promise<boolean> {
  const end = performance.now() + ms
  return new Promise((resolve) => {
    const look = () => {
      const holds = condition()
      if (!holds && performance.now() < end) return
      clearInterval(timer)
      resolve(holds)
    }
    const timer = setInterval(look, lookMs)
    look()
  })
}
