import { light } from './crowd/light.ts'
import { measure } from './crowd/measure.ts'
import { serve } from './crowd/serve.ts'

const served = await serve()
const sizes = process.argv.slice(2).map(Number)
let room = 0
for (const phones of sizes) {
  for await (const row of measure(light, { base: served.base, way: 'relay', room: ++room, phones }, served, [Math.min(4, phones), Math.ceil(phones / 3)])) {
    console.log(JSON.stringify({ bench: 'room', ...row }))
  }
}
await served.close()
