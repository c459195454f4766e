import { useQuery } from '@tanstack/react-query';
import { Outlet } from 'react-router-dom';
import { meQuery } from '../../api/queries';
import { QueryState } from '../../components/QueryState';
import { ArrivalNotice } from './ArrivalNotice';
import { CentreMenu } from './CentreMenu';
import { MeContext } from './me-context';
import { NextStep } from './NextStep';
import { ToDos } from './ToDos';
import './centre.css';

/** The personal centre: its menu, what to do next, and the page (product.md section 3). */
export function Component() {
  const me = useQuery(meQuery);
  return (
    <div className="centre">
      <QueryState query={me}>
        {(person) => (
          <MeContext.Provider value={person}>
            <CentreMenu />
            <div className="centre-page">
              <ArrivalNotice />
              <NextStep />
              <ToDos />
              <Outlet />
            </div>
          </MeContext.Provider>
        )}
      </QueryState>
    </div>
  );
}
