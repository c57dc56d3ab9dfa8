// Loaded before every command: Node itself cannot load modules from a path with a backslash.
'use strict';
if (process.platform !== 'win32' && process.cwd().includes('\\')) {
  const folder = JSON.stringify(process.cwd());
  process.stderr.write(
    `The project is in the folder ${folder}. Node misreads "\\\\" in a path: rename the folder.\n`,
  );
  process.exit(1);
}
