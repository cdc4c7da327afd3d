'use strict';

// Required by every Node process of a measured command: says at its end what it used.
const { readFileSync, writeFileSync } = require('node:fs');

process.on('exit', () => {
  const { userCPUTime, systemCPUTime } = process.resourceUsage();
  const usage = { cpu: (userCPUTime + systemCPUTime) / 1e6, memory: peakMemory() };
  writeFileSync(`${process.env.BENCH_USAGE}/${process.pid}.json`, JSON.stringify(usage));
});

/** In MiB. On Linux `maxRSS` begins with the memory of the process that started this one; the kernel's own mark does not. */
function peakMemory() {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS / 1024;
  return Number(/^VmHWM:\s*(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))[1]) / 1024;
}
