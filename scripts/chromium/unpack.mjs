import chromium from '@sparticuz/chromium';

// In a process of its own: where it unpacks itself is the process's folder for temporary files.
process.stdout.write(await chromium.executablePath());
