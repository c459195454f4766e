import { useText } from '../../i18n/use-text';

const QUESTIONS = ['systems', 'waiting', 'password', 'several'] as const;

/** What people ask most (chapter 2.6 of the manual). */
export function Questions() {
  const text = useText();
  return (
    <section className="home-part" aria-labelledby="questions">
      <h2 id="questions">{text('home.questions')}</h2>
      {QUESTIONS.map((question) => (
        <details key={question} className="question">
          <summary>{text(`home.question.${question}`)}</summary>
          <p>{text(`home.question.${question}.text`)}</p>
        </details>
      ))}
    </section>
  );
}
