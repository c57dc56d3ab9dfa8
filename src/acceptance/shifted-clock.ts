/**
 * Loaded before a program (`node --import`), it shifts the clock that the program reads by
 * `CLOCK_SHIFT` milliseconds.
 */
const shift = Number(process.env['CLOCK_SHIFT']);

const trueNow = Date.now.bind(Date);
const trueInstant = Temporal.Now.instant.bind(Temporal.Now);

/** The wrong moment that the shifted clock shows. */
const instant = (): Temporal.Instant => trueInstant().add({ milliseconds: shift });

globalThis.Date = new Proxy(Date, {
  construct: (target, parts, newTarget) =>
    Reflect.construct(target, parts.length === 0 ? [trueNow() + shift] : parts, newTarget) as Date,
  apply: (target) => new target(trueNow() + shift).toString(),
  get: (target, name, receiver) =>
    name === 'now' ? () => trueNow() + shift : (Reflect.get(target, name, receiver) as unknown),
});
Object.assign(Temporal.Now, {
  instant,
  zonedDateTimeISO: (zone = Temporal.Now.timeZoneId()) => instant().toZonedDateTimeISO(zone),
  plainDateTimeISO: (zone?: string) => Temporal.Now.zonedDateTimeISO(zone).toPlainDateTime(),
  plainDateISO: (zone?: string) => Temporal.Now.zonedDateTimeISO(zone).toPlainDate(),
  plainTimeISO: (zone?: string) => Temporal.Now.zonedDateTimeISO(zone).toPlainTime(),
});
