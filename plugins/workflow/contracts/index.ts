export * from './actor';
export * from './errors';
export * from './localized-text';
export * from './openapi';
export * from './process';
export * from './review';
export * from './task';
export * from './services';
