import { computed, type ComputedRef } from 'vue'
import { marksView, measurementsView, partsOf } from '../../document/improvements.ts'
import { improvementWords } from '../../i18n/later/improvement.ts'
import { type Improvement, type Mark, type Measurement, mostMarks, mostMeasurements } from '../../model/improvement.ts'
import { dayAt } from '../../model/date.ts'
import { type RunChart, runChart } from '../../model/runChart.ts'
import { useApp } from '../app.ts'
import { useFormat } from '../composables/useFormat.ts'
import { useLive } from '../composables/useLive.ts'
import { useTextPart } from '../composables/useTextPart.ts'
import { useOpenHome } from '../homeTeam/useOpenHome.ts'

export interface UsedImprovement {
  /** In the order of their days. */
  readonly measurements: ComputedRef<Measurement[]>
  readonly marks: ComputedRef<Mark[]>
  /** Null while nothing is measured. */
  readonly chart: ComputedRef<RunChart | null>
}

/** What has been measured and changed in one improvement, as it changes. */
export function useImprovement(improvement: () => Improvement): UsedImprovement {
  const { home } = useOpenHome()
  const allMeasurements = useLive(measurementsView(home.document))
  const allMarks = useLive(marksView(home.document))
  const measurements = computed(() => partsOf(allMeasurements.value.list, improvement().id).slice(-mostMeasurements))
  const marks = computed(() => partsOf(allMarks.value.list, improvement().id).slice(-mostMarks))
  return { measurements, marks, chart: computed(() => runChart(measurements.value, marks.value, improvement().goal)) }
}

/** A day as it is read, with its year where that is another than this one. */
export function useDay(): (day: string) => string {
  const format = useFormat()
  const today = dayAt(useApp().now())
  return (day) => format.value.date(day, today)
}

/** Days and numbers of an improvement as they are read. */
export function useMeasuredWords(improvement: () => Pick<Improvement, 'measure' | 'unit'>) {
  const w = useTextPart(improvementWords)
  const format = useFormat()
  return {
    /** What is measured, and in which unit. */
    measure: computed(() => {
      const { measure, unit } = improvement()
      const what = measure.trim() || w.value.measurements
      return unit === '' ? what : w.value.inUnit(what, unit)
    }),
    day: useDay(),
    number: (value: number) => format.value.number(value),
    /** With its unit, which stays on the same line. */
    amount: (value: number) => [format.value.number(value), improvement().unit].filter(Boolean).join('\u00a0'),
  }
}
