/*
 * Below Safari 16.4, Chrome 111 and Firefox 115 one plain page says so. Written so that any browser can read it.
 * color-mix came with Chrome 111, CompressionStream with Safari 16.4, toSorted with Firefox 115.
 */
(function () {
  var isFit =
    window.CSS && CSS.supports && CSS.supports('color', 'color-mix(in srgb, red, blue)') &&
    'CompressionStream' in window && 'toSorted' in Array.prototype
  if (isFit) return
  document.documentElement.className += ' below-floor'
  document.addEventListener('DOMContentLoaded', function () {
    document.getElementById('floor').removeAttribute('hidden')
  })
})()
