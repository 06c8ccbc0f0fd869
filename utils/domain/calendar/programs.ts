// Owns how a calendar file gets into each calendar program, and what to do with a newer one.
// Refuses to say more than was tried or than the program's own help says; docs/calendars.md has the whole of it.

type ProgramRow = {
  readonly name: string;
  /** How to bring it in the first time. */
  readonly how: string;
  /** What to do with a newer file. */
  readonly again: string;
};

const NEW_CALENDAR = 'Delete that calendar and import the newer file into a new one.';

export const PROGRAMS: readonly ProgramRow[] = [
  {
    name: 'Thunderbird',
    how: 'Add a calendar of its own (New Calendar, On My Computer). Then choose Import in the menu, take the file, and pick that calendar.',
    again:
      'An import stops at the first entry that Thunderbird already has: delete that calendar first. Or add the saved file once as a calendar on the network, by its file:// address, and save newer files over it.',
  },
  {
    name: 'Google Calendar',
    how: 'On a computer: add a new calendar, then Settings, Import & export, Import. Pick the file and that calendar.',
    again: `${NEW_CALENDAR} Check that the reminders came along.`,
  },
  {
    name: 'Apple Calendar',
    how: 'On a Mac: File, Import, and choose New Calendar. On an iPhone: open the file from Files or Mail and add all events.',
    again: NEW_CALENDAR,
  },
  {
    name: 'Outlook',
    how: 'On the web and in the new Outlook: Add calendar, Upload from file, into a new calendar. In the classic one: File, Open & Export, Import/Export.',
    again: NEW_CALENDAR,
  },
  {
    name: 'KDE (KOrganizer, Merkuro)',
    how: 'File, Import, and choose a calendar of its own.',
    again: 'Import the newer file into the same calendar: dates that moved are moved.',
  },
  {
    name: 'GNOME (Calendar, Evolution)',
    how: 'Open the file with the program, and choose a calendar of its own.',
    again: NEW_CALENDAR,
  },
  {
    name: 'khal',
    how: 'Set up a calendar of its own, here called endings: khal import --batch -a endings FILE.ics',
    again: 'The same command again: dates that moved are moved.',
  },
  {
    name: 'calcurse',
    how: 'Into a folder of its own: calcurse -D ~/endings -i FILE.ics. It shows no reminder for whole days.',
    again: 'A second import doubles every entry: delete that folder first.',
  },
  {
    name: 'CalDAV (Nextcloud, Radicale, Xandikos)',
    how: 'Upload the file as a collection of its own.',
    again:
      'Radicale: upload the newer file in its place, which replaces all of it. Elsewhere delete the collection first.',
  },
];
