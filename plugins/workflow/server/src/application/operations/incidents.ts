import type { ActorReference, Incident } from '../../../../contracts';
import { workflowError } from '../../../../contracts';
import type { IncidentRecord, Job } from '../ports';
import type { StepDependencies } from '../step/dependencies';

type IncidentDependencies = Pick<
  StepDependencies,
  'unitOfWork' | 'clock' | 'identifiers' | 'incidents' | 'jobs' | 'history'
>;

/** A job has used up its attempts: somebody has to look at it (design.md, "One step"). */
export async function raiseJobIncident(
  dependencies: IncidentDependencies,
  job: Job,
  reason: string,
): Promise<void> {
  await dependencies.unitOfWork.run(() =>
    dependencies.incidents.raise({
      documentId: dependencies.identifiers.next(),
      kind: 'job-failed',
      state: 'open',
      instanceId: job.name === 'fire-timer' ? job.instanceId : null,
      message: reason.slice(0, 2000),
      job,
      fingerprint: `job:${JSON.stringify(job)}`,
      createdAt: dependencies.clock.now(),
      resolvedAt: null,
    }),
  );
}

/**
 * Puts an incident's job back into the queue and closes the incident; if it fails again, a new
 * one is raised. An incident without a job is only marked as seen to.
 *
 * @throws INCIDENT_NOT_FOUND, INCIDENT_RESOLVED
 */
export async function retryIncident(
  dependencies: IncidentDependencies,
  documentId: string,
  actor: ActorReference,
): Promise<Incident> {
  return dependencies.unitOfWork.run(async () => {
    const incident = await dependencies.incidents.lock(documentId);
    if (!incident) throw workflowError('INCIDENT_NOT_FOUND');
    if (incident.state === 'resolved') throw workflowError('INCIDENT_RESOLVED');
    const now = dependencies.clock.now();
    if (incident.job) await dependencies.jobs.add(incident.job);
    const resolved: IncidentRecord = { ...incident, state: 'resolved', resolvedAt: now };
    await dependencies.incidents.save(resolved);
    if (incident.instanceId) {
      await dependencies.history.append([
        {
          instanceId: incident.instanceId,
          type: 'incident-retried',
          at: now,
          actor,
          elementId: null,
          taskId: null,
          outcome: null,
          comment: incident.message,
          fieldsToCorrect: [],
          filledIn: {},
          people: [],
          attachments: [],
          public: false,
        },
      ]);
    }
    return incidentView(resolved);
  });
}

export function incidentView(incident: IncidentRecord): Incident {
  return {
    documentId: incident.documentId,
    kind: incident.kind,
    state: incident.state,
    message: incident.message,
    processInstanceId: incident.instanceId,
    createdAt: incident.createdAt.toISOString(),
  };
}
