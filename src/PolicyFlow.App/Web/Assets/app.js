// Every page works without this file. It switches on GOV.UK's behaviour (character counts, the menu on a phone,
// quick exit by pressing Shift three times), keeps countdowns moving and copies words at the press of a button.
import { initAll } from './govuk-frontend.js'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')
initAll()

const words = (seconds) => {
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor((seconds % 3600) / 60)
  const of = (n, unit) => `${n} ${unit}${n === 1 ? '' : 's'}`
  if (seconds > 72 * 3600) return hours % 24 === 0 ? of(hours / 24, 'day') : `${of(Math.floor(hours / 24), 'day')} ${of(hours % 24, 'hour')}`
  if (hours === 0 && minutes === 0) return 'less than a minute'
  if (hours === 0) return of(minutes, 'minute')
  return minutes === 0 ? of(hours, 'hour') : `${of(hours, 'hour')} ${of(minutes, 'minute')}`
}

// The server says what time it is for the case: the reader's own clock may be wrong.
const countdowns = [...document.querySelectorAll('[data-until]')]
const loaded = Date.now()
const tick = () => {
  for (const element of countdowns) {
    const now = Date.parse(element.dataset.now) + (Date.now() - loaded)
    const left = Math.floor((Date.parse(element.dataset.until) - now) / 1000)
    element.textContent = left >= 0 ? `${words(left)} left` : `${words(-left)} over`
    element.classList.toggle('pf-countdown--over', left < 0)
  }
}
if (countdowns.length > 0) setInterval(tick, 15000)

// Only where the browser lets us: otherwise the words are marked and copied by hand.
const copies = navigator.clipboard === undefined ? [] : [...document.querySelectorAll('[data-copy]')]
for (const button of copies) {
  button.hidden = false
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent)
    button.textContent = 'Copied'
  })
}

for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false
  button.addEventListener('click', () => window.print())
}
