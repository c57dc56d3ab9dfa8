/**
 * Before every test file: where a change is judged (`CI`), property tests try the same cases each
 * time, so that nobody is stopped by what they did not touch. Everywhere else they look further.
 */
import fc from 'fast-check';

if (process.env['CI']) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 20260101 });
