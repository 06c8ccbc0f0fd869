// Owns the viewer's time zone, read anew each time: a tab outlives a journey.
// Refuses to keep it.

/** IANA name, or the present offset ("+05:00") where the browser itself refuses the name that it gives (`Etc/Unknown`). */
export const currentZone = (): string => {
  const name = Temporal.Now.timeZoneId();
  try {
    Temporal.Now.zonedDateTimeISO(name);
    return name;
  } catch {
    return Temporal.Now.zonedDateTimeISO().offset; // Refused by throwing alone; here that is the answer.
  }
};
