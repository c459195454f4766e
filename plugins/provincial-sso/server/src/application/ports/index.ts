export * from './portal';
export * from './portal-config';
export * from './repositories';
export * from './world';
