/** The numbers of the runs: a tenth of the long proof, all of it (npm run test:long), or as many as asked (npm run fuzz). */
const count = Number(process.env['SEEDS'] ?? (process.env['LONG'] ? 2000 : 200))
const first = Number(process.env['FROM_SEED'] ?? 1)

/** Every other seed, the odd or the even: two files share them, and so two cores. */
export const everyOther = (rest: 0 | 1): number[] => Array.from({ length: count }, (_, i) => first + i).filter((seed) => seed % 2 === rest)
