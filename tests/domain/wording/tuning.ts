// Owns the half of the labelled sentences by which the rows of the second look may be tuned. Written before the rows.
// The form of a line stands in sentences.ts.

export const TUNING = `
blame | You did not send the files we agreed on.
blame | It is your fault that the launch slipped.
blame absolute | You never answered my questions.
blame | You failed to pay the second invoice on time.
blame | Because of you I lost two weeks of work.
blame | You ignored my messages for three weeks.
blame oblique | A client who had read the brief would have known this.
blame oblique | Somebody on your side clearly had other priorities.
absolute blame | You always change the scope at the last minute.
absolute | Nothing you sent me was usable.
absolute blame | You never once looked at the staging site.
absolute | Everyone on your team was against the change.
absolute | The client is always late with answers.
absolute | Every single thing you asked for was changed again.
absolute oblique | Not one of the calls began at the agreed hour.
absolute oblique | Feedback came in at midnight, each and every week.
insult | You are incompetent.
insult | Honestly, the client is an idiot.
insult | He is a liar and should not be trusted.
insult | I have rarely met such an arrogant person.
insult | The manager was rude and unprofessional.
insult | Working with this cheapskate was a waste.
insult oblique | My six-year-old could have written a better brief.
insult oblique | I suppose thinking was not in the budget.
threat | If you don't pay by Friday, I will take the site offline.
threat | Pay me today or I will report you to Upwork.
threat | I will sue you unless you release the milestone.
threat | You will regret this decision.
threat | Release the money, or else.
threat | My lawyer will contact you if the refund request stays.
threat oblique | It would be a pity if the backups were to disappear.
threat oblique | I still have the root password, keep that in mind.
contact | You can reach me at anna.meyer@example.com.
contact | Call me on +49 170 5551234 any time.
contact | Text me on WhatsApp and we can talk there.
contact | My Telegram is @annabuilds.
contact | Write to anna (at) example (dot) com instead.
contact | Let's move to Skype, my name there is anna.builds.
contact | My email is a n n a @ e x a m p l e . c o m if you need me.
contact oblique | You will find me under my name on the blue business network.
off-platform | We could continue outside Upwork and save the fee.
off-platform | Just pay me directly by PayPal next time.
off-platform | Send the rest to my bank account so that Upwork takes nothing.
off-platform | Next time we can work without Upwork and its fees.
off-platform | I can give you a discount if you pay me in crypto.
off-platform | Let's take this off the platform.
off-platform oblique | There are cheaper ways for us to settle the last hours.
off-platform oblique | The next project need not go through a middleman.
stars | I will leave you five stars if you release the milestone.
stars | Please give me a 5-star review and I will refund the last week.
stars | If you leave bad feedback, I will do the same.
stars | I will change my review once you pay the bonus.
stars | No refund, no five stars.
stars | Give me good feedback and I give you good feedback.
stars oblique | A happy rating from you would make the refund much easier.
stars oblique | Be kind with the stars and the last hours are on me.
clean 1 | You never missed a deadline, thank you.
clean 1 | I always enjoyed our Monday calls.
clean 1 | You always answered within an hour.
clean 1 | There was nothing unclear in your brief.
clean 1 | Every single request came with a good example.
clean 1 | Everyone on the team was kind and helpful.
clean 1 | I have never worked with a better prepared client.
clean 1 | Nothing you asked for was unreasonable.
clean 1 | You never once left me waiting for an answer.
clean 1 | The client always paid on time and was always polite.
clean 2 | I killed the zombie process and restarted the worker.
clean 2 | The script will execute the stupid fallback only once.
clean 2 | Failed jobs land in the dead letter queue.
clean 2 | We ran a blind test with twelve users.
clean 2 | It is a dumb component that only renders its props.
clean 2 | The child process never exits, so the parent hangs.
clean 2 | An orphan record stays behind when the parent is deleted.
clean 2 | The parser is lazy and reads the file line by line.
clean 2 | Abort the request if the user leaves the page.
clean 2 | This silly default always wins over the setting.
clean 3 | I added the PayPal checkout to your shop.
clean 3 | The WhatsApp button now opens the chat on phones.
clean 3 | Stripe and bank transfer work in the test shop.
clean 3 | The Telegram bot answers within two seconds.
clean 3 | Customers can pay in crypto through the new plug-in.
clean 3 | The Skype plug-in was replaced by a Zoom link for webinars.
clean 3 | The import reads messages from Slack and Discord.
clean 3 | Payments by PayPal reach the shop directly after the order.
clean 3 | I documented how the Signal gateway sends its codes.
clean 4 | The widget shows five stars under each product.
clean 4 | The hotel has four stars and ninety rooms.
clean 4 | Visitors leave a rating from one to five stars.
clean 4 | The review form now refuses empty reviews.
clean 4 | I fixed the half star in the rating component.
clean 4 | Your repository has 300 stars by now.
clean 4 | If a guest gives five stars, the app sends a thank-you mail.
clean 4 | The average rating is rounded to one decimal.
clean 4 | I would appreciate your honest feedback on Upwork.
clean 5 | I can send the files today, or I will do it on Monday if that suits you better.
clean 5 | I will start on Tuesday unless you prefer Wednesday.
clean 5 | The court reporter app is finished.
clean 5 | The report lists all police stations in the county.
clean 5 | If you do not need the export, I will leave it out.
clean 5 | Unless you object, I will close the contract on Friday.
clean 5 | The legal team will review the privacy page next week.
clean 5 | If I do not hear from you by Friday, I will finish what I can and prepare to end the contract.
clean 5 | Tell me by Thursday, or I will choose the blue version.
clean 5 | I will report back to you tomorrow.
clean 6 | The @Injectable() decorator belongs on the service.
clean 6 | An @media rule hides the menu on small screens.
clean 6 | I updated @angular/core and @types/node.
clean 6 | Put @override above the method.
clean 6 | The @import at the top of the sheet slows it down.
clean 6 | Install @babel/preset-env before the build.
clean 6 | The @param lines in the comments are complete.
clean 6 | Use @font-face for the two weights.
clean 7 | The fix stands in index.js and main.py.
clean 7 | The site runs on Next.js and ASP.NET now.
clean 7 | Please open README.md first.
clean 7 | The chart was built with D3.js and Socket.io.
clean 7 | All settings stand in config.toml and app.config.
clean 7 | The backup is in shop.zip and notes.pdf.
clean 7 | Node.js 20 is needed for the build.
clean 7 | See deploy.sh and docker-compose.yml.
clean 8 | The server runs version 14.2.18.0.
clean 8 | The test server listens on 192.168.100.24.
clean 8 | I worked on 02.11.2026, 03.11.2026 and 04.11.2026.
clean 8 | The part numbers are 4006381-33393 and 4006381-33409.
clean 8 | Order 2026-000-4711-88 was imported twice.
clean 8 | The hashes begin with 0041 and 0049.
clean 8 | The range goes from 1000000 to 9999999.
clean 8 | The invoice of 2026-10-31 lists 38:15 hours.
clean 8 | Row 1200345 to row 1200399 were doubled.
clean 9 | I finished it without extra fees for the second language.
clean 9 | You can edit the texts without the platform's editor.
clean 9 | The export works outside the app as well.
clean 9 | The job runs outside business hours.
clean 9 | The page loads directly from the cache.
clean 9 | The invoice shows the Upwork fee as a line of its own.
clean 9 | The shop takes no fee on the first ten orders.
clean 9 | The plug-in works without an account on the platform.
clean 10 | I failed to test the old browser, and I am sorry.
clean 10 | The wrong index was at fault for the slow search.
clean 10 | Two invoices came late.
clean 10 | It was my mistake that the first draft was too long.
clean 10 | Answers took five days on average.
clean 10 | The third milestone was not funded when the work began.
clean 10 | I never tested it on Safari, so the bug slipped through.
clean 10 | The scope changed three times in October.
clean 10 | The export always fails when a name holds a comma.
clean 10 | The brief did not mention the second language.
clean 0 | Thank you for the work on the booking form.
clean 0 | My last day would be 4 December 2026.
clean 0 | You will get all files, notes and access in one place.
clean 0 | Could you approve the milestone or tell me what should change?
clean 0 | I have decided to end our contract, so that you can find someone who suits you better.
clean 0 | With what we agreed now done, I would like to close our contract.
clean 0 | Please end my access and change shared passwords.
clean 0 | May I add three hours as manual time?
clean 0 | If you leave feedback, I will read it with interest.
clean 0 | Would you press End, or shall I?
clean 0 | The brief was clear and the answers came fast.
clean 0 | The work grew beyond what we agreed at the start.
clean 0 | I would be glad to hear from you here on Upwork.
clean 0 | You did not have to pay for the extra page.
clean 0 | Let me know if you need anything else.
clean 0 | Would you pay them as a bonus on Upwork?
clean 0 | If you have not seen my message, here it is again.
clean 0 | I understand that you have ended the contract.
clean 0 | The call on Thursday helped a lot.
clean 0 | As agreed, the domain and hosting stay with you.
clean 0 | I did not send the last draft because two questions were open.
clean 0 | You asked for a shorter text, and I cut it by half.
`;
