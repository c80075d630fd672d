/**
 * Words for times in Spanish, English and Ukrainian, as Intl gives them (a test compares), with the everyday forms it
 * lacks. Written out because the first Intl formatter of a page can cost Chromium 50 ms. One list entry per month
 * (January first), weekday (Sunday first), unit (seconds first).
 */
const rows = (text: string): string[][] => text.split('|').map((row) => row.split(' '))

export const MONTHS = rows(
  'enero ene january jan січень січня січ|febrero feb february лютий лютого лют|marzo mar march березень березня бер|abril abr april apr квітень квітня квіт|mayo may травень травня трав|junio jun june червень червня черв|julio jul july липень липня лип|agosto ago august aug серпень серпня серп|septiembre sept september sep set вересень вересня вер|octubre oct october жовтень жовтня жовт|noviembre nov november листопад листопада лист|diciembre dic december dec грудень грудня груд',
)
export const WEEKDAYS = rows(
  'domingo dom sunday sun неділя неділю нд|lunes lun monday mon понеділок пн|martes mar tuesday tue tues вівторок вт|miércoles mié miercoles wednesday wed середа середу ср|jueves jue thursday thu thur thurs четвер чт|viernes vie friday fri пʼятниця пʼятницю пт|sábado sáb sabado saturday sat субота суботу сб',
)
export const UNITS = rows(
  's sec secs seg segs segundo segundos second seconds секунду секунди секунд сек с|m min mins minuto minutos minute minutes хвилину хвилини хвилин хв|h hr hrs hora horas hour hours годину години годин год г|d día días dia dias day days день дні днів дн д|w wk wks sem semana semanas week weeks тиждень тижні тижнів тиж|mo mes meses month months місяць місяці місяців міс|y yr yrs año años year years рік роки років р',
)
/** -2 days from today, -1, 0, 1. */
export const DAYS = rows(
  'anteayer позавчора|ayer yesterday учора вчора|hoy today сьогодні|mañana tomorrow завтра',
)
export const AGO = 'ago hace тому'.split(' ')
export const FILLERS =
  'at on of the de del al a las la el los о об в у р рік року year st nd rd th º and y і та about around over almost less more than approximately casi unos alrededor menos más que hace приблизно близько понад менше ніж utc gmt o clock h hs hrs horas год last pasado pasada минулий минулого минулої минулу'.split(
    ' ',
  )
export const NOW = 'now ahora щойно just зараз recién momento moment moments momentos момент'.split(' ')
