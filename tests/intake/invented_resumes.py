"""Résumés of invented people, typed in the many ways in which people type them."""

NURSE = """MARIA LOPEZ, RN, BSN
Troy, NY | 518-555-0101 | maria.lopez@example.com | linkedin.com/in/marialopez

PROFESSIONAL SUMMARY
Charge nurse with nine years in medical-surgical units. Calm, exact, and good with
families on a bad night.

CLINICAL EXPERIENCE

Hudson Ridge Hospital, Troy, NY
Charge Nurse, Medical-Surgical          Jan 2019 – Present
• Lead a night team of eight nurses and four aides on a 32-bed unit
• Cut falls from eleven to four a quarter by moving the hourly rounds to the
  start of the hour
• My 2024 review said: "Maria is the person the unit calls when it goes wrong."
Staff Nurse                              Jun 2015 – Dec 2018
• Cared for five to six patients on days

Lakeview Care Center, Albany, NY
Certified Nursing Assistant              2012 – 2015
• Bathing, turning, vital signs

EDUCATION
B.S. in Nursing, Hudson Valley College, 2015
GPA 3.7

LICENSURE & CERTIFICATIONS
RN License, State of New York #555010, exp. 2027
BLS, American Heart Association, 2023
CPR

LANGUAGES
Spanish (native), English (fluent)

REFERENCES
Available on request
"""

PLANNER = """Tomasz O'Neill-Kowalski
Maintenance Planner
12 Elm Street, Albany, NY 12201 • (518) 555-0134 • tomasz@example.org

Experience
Kestrel Dairy — Maintenance Planner, Albany, NY      Jan 2019 – Present
- Plan work for eleven technicians on two lines
Marrow & Sons — Millwright, Troy, NY      03/2012 - 12/2018
- Rebuilt pumps and gearboxes

Education
A.A.S., Electrical Technology — Finger Lakes Technical College (2009 – 2011), GPA 3.7

Skills
Software: SAP PM, Maximo, Excel
Trade: welding, laser alignment, hydraulics

Awards
Planner of the Year, Kestrel Dairy, 2023

References
"The first planner production thanked." — Dana Ortiz, night supervisor
"""

COOK = """Samuel Adeyemi
Line Cook | Brooklyn, NY | 917-555-0119 | s.adeyemi@example.com

Work History:
Sous Chef | The Copper Pot | 2021–present
* Run the pass on Friday and Saturday
Line Cook | Harbor Grill | 2018–2021
* Grill and sauté stations, 180 covers
Prep Cook | Harbor Grill | Summer 2017

Certifications:
ServSafe Manager, National Restaurant Association, 2022
Food Handler Card

Languages:
English, Yoruba (conversational)
"""

PARALEGAL = """Ruth Vandermeer
Paralegal
Grand Rapids, MI
616-555-0188
ruth.v@example.net

WORK EXPERIENCE

2018 – present     Senior Paralegal, Holt & Baines LLP, Grand Rapids, MI
                   • Run discovery for four trial lawyers
2012 – 2018        Legal Secretary, County Prosecutor's Office, Kent County, MI
                   • Filed and tracked 1,200 cases a year

EDUCATION
2010 – 2012        Associate of Applied Science, Paralegal Studies, Grandview Community College

CERTIFICATES
Certified Paralegal (CP) — NALA, 2014
Notary Public
"""

TEACHER = """Curriculum Vitae

Priya Raghunathan
Leeds, UK · 07700 900123 · priya@example.com

Personal statement
Primary teacher, ten years in Key Stage 2.

Career history

Class Teacher, Year 5
Moorside Primary School, Leeds
September 2016 to date
Taught mixed-ability classes of thirty and led maths across the school.

Teaching Assistant
Beck Lane School, Bradford
Sept 2013 – July 2016
Supported reading groups.

Qualifications
BA (Hons) English Literature, University of Northdale, 2010-2013, 2:1

Interests
Fell running, bell ringing, and bread
"""

TELLER = """HANNAH BERG
St. Paul, MN • hannah@example.com • 651-555-0191

EXPERIENCE

NORTHLAND CREDIT UNION, St. Paul, MN                        2012 – Present
Branch Manager (2019 – Present)
• Lead a branch of 14 with $92M in deposits
Assistant Branch Manager (2015 – 2019)
• Coached eight tellers to promotion
Teller (2012 – 2015)
• Balanced to the penny 400 days in a row

LAKE STREET MARKET, Minneapolis, MN                         2009 – 2012
Cashier
• Closed three nights a week

EDUCATION
B.A., Economics, expected May 2026, Hamline Falls University
Relevant coursework: Statistics, Money and Banking, Business Law
"""

TECHNICIAN = """Omar Haddad
Dearborn, MI
omar@example.com

Work Experience

June 2018 - Present
HVAC Technician
Great Lakes Heating & Cooling, Dearborn, MI
* Service 8 to 10 units a day
* EPA certified since 2018

March 2014 - May 2018
Maintenance Helper
Riverbend Apartments, Detroit, MI
* Painted, patched and unclogged

Education

2013
High School Diploma, Fordson Park High School

Certifications
EPA 608 Universal, 2018
OSHA 10
"""

RECEPTIONIST = """Lena Fischer-Okafor
lena.fo@example.com
555-0177

EMPLOYMENT HISTORY
Receptionist at Bright Smile Dental (2019-2021)
Answered phones and booked visits for three dentists.
Cashier at Corner Market (2016-2019)
Handled cash and closed the till each night.

VOLUNTEERING
Volunteer Reader, Eastgrove Library, 2018 - present

WHAT COLLEAGUES SAY
Amara Holt, dentist
"Patients ask whether she is in before they book."
2021 review: "Knows every patient's birthday."
"""

CHEF = """Peter Novak
Tucson, AZ | 520-555-0110 | pnovak@example.com

SUMMARY OF QUALIFICATIONS
- Fifteen years in kitchens, seven of them running one
- Bilingual in English and Czech

RELEVANT SKILLS

Leadership
- Ran a brigade of nine on a 200-cover night
- Hired and trained thirty cooks

Cost control
- Cut food cost from 34 to 29 percent in one year

WORK HISTORY
Executive Chef, Saguaro Room, Tucson, AZ, 2016 - 2024
Sous Chef, Mesa Verde Grill, Phoenix, AZ, 2011 - 2016

EDUCATION AND TRAINING
Certificate in Culinary Arts, Sonora Community College, 2009
ServSafe Manager, 2023
"""

MANAGER_IN_MARKDOWN = """# Dolores Ngata

**Office Manager** · Boise, ID · dolores@example.com

## Work

### Office Manager — Pinecone Pediatrics
*2017 – now*

Keep a practice of four doctors running.

- Moved the practice to electronic charts in six weeks
- Trained nine front-desk staff

### Bookkeeper — Self-employed
*2010 – 2017*

- Monthly books for eleven small shops

## Skills

- QuickBooks
- Spanish (fluent)

## What colleagues say

> She remembers every birthday and every invoice.
> — Dr. Amara Holt
"""

WITHOUT_HEADINGS = """Gloria Mbeki
Housekeeping Supervisor
Reno, NV - 775-555-0123 - gloria@example.com

Housekeeping Supervisor, Silver Pine Hotel, Reno, NV, 2019 - present
Schedule fourteen room attendants and check forty rooms a day.

Room Attendant, Silver Pine Hotel, 2014 - 2019
Cleaned sixteen rooms a day; trained six new people.

Boise Valley High School, diploma, 2013
"""

ALL = {
    name.lower(): text for name, text in list(globals().items()) if name.isupper() and isinstance(text, str)
}
