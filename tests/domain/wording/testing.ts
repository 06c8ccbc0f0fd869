// Owns the half of the labelled sentences by which the rows of the second look are only judged. Written before the rows;
// nobody changes a row because of a sentence here. The form of a line stands in sentences.ts.

export const TESTING = `
blame | You haven't sent me the access that I asked for.
blame | The delay was your fault.
blame absolute | You never gave me any feedback on the drafts.
blame | You failed to explain what you wanted.
blame | You broke our agreement twice.
blame | The client refused to answer simple questions.
blame oblique | With a real plan we would have been done in October.
blame oblique | I was left alone with decisions that were not mine.
absolute blame | You always cancel our calls.
absolute blame | Nothing was ever good enough for you.
absolute blame | The client never knew what they wanted.
absolute | Everything you wrote was vague.
absolute blame | You constantly ignored every single question.
absolute | Nobody at your company cared about the deadline.
absolute oblique | At no time was anybody there to decide.
absolute oblique | Without exception the briefs came too late.
insult | You are a terrible person to work with.
insult | The client was clueless.
insult | Only a moron would approve this design.
insult | You're ridiculous.
insult | This guy is a scammer.
insult | She was lazy and dishonest.
insult oblique | Some people should not be allowed near a keyboard.
insult oblique | I have met better manners at a bus stop.
threat | If the milestone is not released today, I will delete the repository.
threat | I'll go to court if you don't pay.
threat | Unless you pay now, I'm going to tell everyone how you treat freelancers.
threat | You'll be sorry.
threat stars | Approve it or I will leave a bad review.
threat | I will make sure that nobody works with you again.
threat oblique | Friends of mine write for the local paper, you know.
threat oblique | Accidents happen when bills stay open.
contact | My number is 0049 30 1234567.
contact | Please email me at max@studio-max.example for new work.
contact | Add me on Skype: max.builds
contact | You find me on Telegram as @max_dev.
contact | Contact me through www.studio-max.example if you need more.
contact | My address is max [at] studio-max [dot] example.
contact | Ping me on Discord, I am max#1234.
contact oblique | Just search for my studio and you will see a form there.
off-platform | Let's work directly next time, without Upwork.
off-platform | You can pay me via bank transfer outside of Upwork.
off-platform | Send the bonus through Wise, it is cheaper for both of us.
off-platform | To avoid the Upwork fees we could use PayPal.
off-platform | I would rather be paid off Upwork.
off-platform | We can cancel the contract here and go on privately.
off-platform oblique | I know a way in which both of us keep ten percent more.
off-platform oblique | My own invoices are simpler than this system.
stars | Leave me five stars and I will give you five stars as well.
stars | In exchange for a good review I can add the extra page.
stars | I will only refund you if you remove your feedback.
stars | If you want a good rating, please approve the hours.
stars | You get 5 stars from me when the bonus is paid.
stars | I expect a five-star review for the free hours.
stars oblique | Let us both be generous at the end and forget the dispute.
stars oblique | My public words about you depend on Friday's payment.
clean 1 | You were always friendly, also under pressure.
clean 1 | I never had to wait for a decision.
clean 1 | Nothing was too small for you to explain.
clean 1 | Every single invoice was paid on the same day.
clean 1 | Everybody at your company answered quickly.
clean 1 | Communication was always clear, and nothing got lost.
clean 1 | You never changed the scope without asking first.
clean 1 | I would always work with this client again.
clean 1 | The client never asked for more than we agreed.
clean 2 | The watchdog kills a worker that hangs.
clean 2 | Execute the migration before you start the server.
clean 2 | A dead letter is kept for seven days.
clean 2 | The test was double blind.
clean 2 | Dumb terminals only need the second profile.
clean 2 | The lazy loader never asks twice for the same image.
clean 2 | A race condition killed the last build.
clean 2 | The garbage collector always runs before the snapshot.
clean 2 | I removed the ugly hack around the old API.
clean 2 | The attack surface is smaller now that the port is closed.
clean 3 | The donation page takes PayPal and credit cards.
clean 3 | I connected WhatsApp Business to the help desk.
clean 3 | The Wise API gives the daily rates.
clean 3 | New orders are posted to a Telegram channel.
clean 3 | The checkout lets people pay directly by bank transfer.
clean 3 | The Discord bot greets new members.
clean 3 | Refunds by Stripe appear in the customer's account.
clean 3 | The contact form sends an email to your support desk.
clean 3 | The page shows your number with a link to call you.
clean 4 | The stars in the review widget are now yellow.
clean 4 | A five-star hotel needs a page for its suites.
clean 4 | Users can change their review within a day.
clean 4 | The rating is only shown if there are three reviews.
clean 4 | The plug-in asks customers for a review after the purchase.
clean 4 | The night sky page draws 9,000 stars.
clean 4 | Feedback from your users is stored with a rating.
clean 4 | The repository got its hundredth star.
clean 4 | I will leave my feedback on Upwork this week.
clean 4 | If you leave a review, I would like to hear what could be better.
clean 5 | We can talk on Monday, or I will write a summary instead.
clean 5 | I will use the old logo unless you send a new one.
clean 5 | The police department's page is live.
clean 5 | The court dates come from a public calendar.
clean 5 | If you don't like the colours, I will change them.
clean 5 | I will delete the test data if you agree.
clean 5 | Please answer by Friday, or I will assume that the draft is fine.
clean 5 | The report for the lawyer was exported as a PDF.
clean 5 | If the tests fail, I will take the new version offline and restore the old one.
clean 6 | The @Component decorator names the template.
clean 6 | Use @supports for older browsers.
clean 6 | The package @vue/compiler-sfc was updated.
clean 6 | I removed every @deprecated method.
clean 6 | The @keyframes for the menu were too slow.
clean 6 | Move the @Test methods into their own class.
clean 6 | We need @testing-library/react for this.
clean 6 | The @return line was missing.
clean 7 | The bug was in server.ts and utils.go.
clean 7 | Vue.js and Three.js were updated.
clean 7 | The texts stand in strings.xml.
clean 7 | Please read hand-over.md and todo.txt.
clean 7 | The build writes bundle.min.js.
clean 7 | The old .NET service became a Nuxt.js page.
clean 7 | The data is in customers.csv and orders.json.
clean 7 | Start it with run.py or make.bat.
clean 8 | The library is at 5.12.3-beta.11.
clean 8 | The router has the address 10.0.12.200.
clean 8 | The hours fall on 2026-10-05, 2026-10-06 and 2026-10-07.
clean 8 | Article 00412 and article 00413 were swapped.
clean 8 | The serial numbers run from 7712-004-18 to 7712-004-96.
clean 8 | We sold 1 250 000 tickets in 24 months.
clean 8 | The hex code is 00FF7F, not 00FF00.
clean 8 | The build number 20261104.1830 is the last one.
clean 8 | It took 12 hours 30 minutes at 62.00 per hour.
clean 9 | The second page comes without extra fees.
clean 9 | Your staff can change prices without the platform's dashboard.
clean 9 | The code also runs outside Docker.
clean 9 | The transfer goes directly to the new server.
clean 9 | The fee table was moved below the form.
clean 9 | The app works outside the office network.
clean 9 | The photos were taken outside.
clean 9 | You can reach the page without a login.
clean 10 | I was late with the second draft, and that was my fault.
clean 10 | The failure came from a missing index, not from your data.
clean 10 | The second payment arrived eleven days after the due date.
clean 10 | I did not answer in the week of 5 October because I was ill.
clean 10 | The requirements were changed after approval.
clean 10 | My estimate was wrong by a third.
clean 10 | The cron job never ran on Sundays.
clean 10 | Nothing in the log explains the second crash.
clean 10 | Access to the server was given on 12 October, two weeks after the start.
clean 0 | I have taken on more than I can do well, and your work should not suffer from it.
clean 0 | As there is no open work at the moment, I would like to end our contract.
clean 0 | I am glad to start a new contract when you need me.
clean 0 | Since 3 October I have not been able to reach you, so I plan to end our contract.
clean 0 | May I ask what led you to end the contract?
clean 0 | You decide, of course, and I would hand over to them directly.
clean 0 | Files and passwords are in the shared folder.
clean 0 | The next freelancer will find the steps in the hand-over note.
clean 0 | I would rather keep feedback apart from money and work.
clean 0 | You did a great job with the brief.
clean 0 | You did not need to test it again, I did that.
clean 0 | Please tell me whether you would like something else to come first.
clean 0 | Could you pause the contract until March?
clean 0 | If you do not use the second server, you can cancel it.
clean 0 | I sent the invoice on Monday and the receipt on Tuesday.
clean 0 | Do you know someone on Upwork who needs help with translations?
clean 0 | I submitted the milestone on 2 November.
clean 0 | You can call the function with two arguments.
clean 0 | The designs were ready before the texts.
clean 0 | Your notes made the second week easy.
clean 0 | Thank you for your trust and for the quick approvals.
clean 0 | All passwords that I had are listed in the note.
`;
