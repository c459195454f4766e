export * from './errors';
export * from './localized-text';
export * from './outcomes';
export * from './requests';
export * from './services';
