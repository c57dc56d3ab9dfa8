/** New files with blanks to fill in, for GitHub's editor. Filled in, they pass the check. */

/** A file to begin with. */
export interface Template {
  /** From the root of the repository; the parts in capitals are to be filled in. */
  path: string;
  text: string;
}

/** A new event. Every line that ends in a colon is a blank; comments say what goes there. */
export function eventTemplate(contentFolder = 'content'): Template {
  return {
    path: `${contentFolder}/events/YYYY/YYYY-MM-DD-NAME.md`,
    text: `---
# 1. Above, write the day and a few words in the name of the file,
#    such as events/2026/2026-12-05-winter-assembly.md
# 2. Fill in every line that ends with a colon, or delete it.
# 3. Text that holds a colon or a # goes in quotes: "Rally: day two"

title:
# One plain sentence.
summary:

# The clock on the wall, from 00:00 to 23:59: 2026-12-05 14:00
# For a whole day, the day alone: 2026-12-05
start:
end:

place:
  # in-person, online, hybrid or to-be-announced
  kind:
  # Only what may be public.
  name:
  locality:

# The address of the form to register.
registration:
  url:

# What is known: yes, no or on-request. Not known: delete the line.
access:
  wheelchair:
  signLanguage:
---
`,
  };
}
