import { environment } from './environment';

/** Keys of src/personal-data: the first seals, every one opens; the index key finds. */
export default {
  keys: environment.PERSONAL_DATA_KEYS.map(([id, key]) => ({ id, key: key.toString('base64') })),
  indexKey: environment.PERSONAL_DATA_INDEX_KEY.toString('base64'),
};
