import { useQuery } from '@tanstack/react-query';
import { myUnitQuery } from '../../api/unit-queries';
import { QueryState } from '../../components/QueryState';
import { AdministratorsUnit } from './AdministratorsUnit';
import { SubAccountsUnit } from './SubAccountsUnit';

/** The unit in force, as one's place in it lets one see it (product.md section 5). */
export function MyUnit() {
  const mine = useQuery(myUnitQuery);
  return (
    <QueryState query={mine}>
      {(data) =>
        data.role === 'administrator' ? <AdministratorsUnit mine={data} /> : <SubAccountsUnit mine={data} />
      }
    </QueryState>
  );
}
